## Groups, levels, aims
group-regular = regular
group-amv = unaccompanied minors (AMV)
group-safe_country = sober reception
group-total = all groups
level-municipality = Municipality
level-region = Region (deelregio)
level-province = Province
